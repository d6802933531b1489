extension String {
    /// With a particle or another word behind it; what ends on a Latin letter or a mark keeps a blank before that.
    func with(_ particle: String) -> String {
        (last?.isASCII ?? false) ? "\(self) \(particle)" : self + particle
    }
}

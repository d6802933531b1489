import Glibc

/// Variables that the program was started with.
package enum Environment {
    /// Nil where the variable is not set or empty.
    package static func value(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}

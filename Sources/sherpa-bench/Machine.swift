import Glibc

/// The machine that the figures are from.
struct Machine {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let kernel: String
    /// As the processor names itself; empty where it does not.
    let processor: String

    init() {
        var names = utsname()
        uname(&names)
        kernel = withUnsafeBytes(of: &names.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let line = Files.text("/proc/cpuinfo")?.split(separator: "\n").first { $0.hasPrefix("model name") }
        processor = line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? ""
    }
}

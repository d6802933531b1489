#if DEBUG
    import Synchronization

    /// The files that were read below a test that counts how often a save does so. Not in the product.
    ///
    ///     let count = ReadingCount()
    ///     try ReadingCount.$current.withValue(count) { _ = try Document.record(bytes) }
    ///     count.readings == [bytes]
    package final class ReadingCount: Sendable {
        /// Of this task: tests that run at the same moment do not count each other's.
        @TaskLocal package static var current: ReadingCount?

        private let bytes = Mutex<[[UInt8]]>([])

        package init() {}

        /// What each read, in order.
        package var readings: [[UInt8]] { bytes.withLock(\.self) }

        func note(_ read: [UInt8]) { bytes.withLock { $0.append(read) } }
    }
#endif

// The Swift that is linked statically has no Testing, and whoever builds the program so needs no tests.
#if canImport(Testing)
    import Testing

    /// Runs the tests of a suite on the threads for those that wait.
    package struct Waits: SuiteTrait, TestTrait, TestScoping {
        package let isRecursive = true

        package func provideScope(
            for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
        ) async throws {
            try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
        }
    }

    /// Runs a test on a thread that no other tests wait for.
    package struct Apart: TestTrait, TestScoping {
        package func provideScope(
            for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
        ) async throws {
            try await withTaskExecutorPreference(WaitingThreads.apart) { try await function() }
        }
    }

    extension Trait where Self == Apart {
        /// For tests whose body is a process of its own (`processExitsWith`).
        package static var apart: Apart { Apart() }
    }

    extension Trait where Self == Waits {
        /// For suites whose tests mostly wait, for programs or for time.
        package static var waits: Waits { Waits() }
    }
#endif

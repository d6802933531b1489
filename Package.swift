// swift-tools-version: 6.0
import PackageDescription

// For small rooms in which the tests spend most of their time: optimised in debug builds too, with all the checks of a debug
// build. Larger rooms take longer to be built so than their tests gain.
let quickInDebug: [SwiftSetting] = [
    .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
]

// Types are made by calling for them, not by looking up their names: those of each start took 6 million instructions.
let quickToStart: [SwiftSetting] = [
    .unsafeFlags(
        ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]

// The rooms, from the top down; a room may depend only on rooms below it (RoomsTests holds this against the imports).
let package = Package(
    name: "sherpa",
    products: [
        .executable(name: "sherpa", targets: ["sherpa"]),
        .executable(name: "sherpa-bench", targets: ["sherpa-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .executableTarget(name: "sherpa", dependencies: ["SherpaCommands"]),
        .target(
            name: "SherpaCommands",
            dependencies: [
                "Workbench", "DossierStore", "CursesTerminal", "Negotiation", "Valuation", "FrontMatter", "Screen",
                "Spreadsheets", "Words", "CSystemCalls",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Themes"), .embedInCode("Manual/Texts")]),
        .target(name: "Workbench", dependencies: ["Negotiation", "Valuation", "FrontMatter", "Screen", "Words"]),
        .target(
            name: "DossierStore",
            dependencies: [
                "Negotiation", "FrontMatter", "Words", "CSystemCalls", "USJapanSample", "KoreaUSSample",
                "TreatyTextSample",
            ]),
        // A target for each sample, since files are embedded by their names alone.
        .target(
            name: "USJapanSample", path: "Sources/Samples/us-japan", resources: [.embedInCode("dossier")]),
        .target(
            name: "KoreaUSSample", path: "Sources/Samples/korea-us", resources: [.embedInCode("dossier")]),
        .target(
            name: "TreatyTextSample", path: "Sources/Samples/treaty-text", resources: [.embedInCode("dossier")]),
        .target(name: "Negotiation", dependencies: ["FrontMatter", "Valuation", "Scripts", "Words"]),
        .target(name: "FrontMatter", dependencies: ["Words"], swiftSettings: quickInDebug),
        .target(name: "Valuation", dependencies: ["Words"], swiftSettings: quickInDebug),
        .target(name: "CursesTerminal", dependencies: ["Screen", "Words", "CCurses", "CSystemCalls"]),
        .target(name: "Screen", dependencies: ["Scripts", "Words"], swiftSettings: quickInDebug),
        .target(name: "Scripts"),
        // Tables of other programs, in and out.
        .target(name: "Spreadsheets", dependencies: ["Words", "CSpreadsheets"]),
        // All that the program says, in each of its languages.
        .target(name: "Words"),
        .target(
            name: "CCurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CSystemCalls"),
        .target(
            name: "CSpreadsheets",
            linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z"), .linkedLibrary("expat")]),

        .executableTarget(
            name: "sherpa-bench",
            dependencies: ["CPty", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .target(name: "CPty"),

        // Random numbers that a printed seed repeats.
        .target(name: "Chance", path: "Tests/Chance"),
        .testTarget(
            name: "FrontMatterTests", dependencies: ["Chance", "FrontMatter", "Waiting", "Words", "Yams"],
            exclude: ["redump.py", "pyyaml_judge.py"]),
        .testTarget(
            name: "ValuationTests", dependencies: ["Chance", "Valuation", "Words"], exclude: ["finance-oracles.json"]),
        // Answers the cases that compare.py also gives to other libraries (CONTRIBUTING.md).
        .executableTarget(
            name: "RateProbe", dependencies: ["Valuation"], path: "Tests/RateProbe", exclude: ["compare.py"]),
        // What is done to dossiers in the tests of several rooms.
        .target(name: "DossierSteps", dependencies: ["Negotiation"], path: "Tests/DossierSteps"),
        // The sample that the program first brought along.
        .target(name: "FirstSample", path: "Tests/FirstSample", exclude: ["Files"]),
        // Secrets, and where people write them by mistake.
        .target(name: "SecretSamples", path: "Tests/SecretSamples"),
        // What is wrong with a text that is to be Japanese.
        .target(name: "JapaneseText", path: "Tests/JapaneseText"),
        .testTarget(
            name: "NegotiationTests",
            dependencies: [
                "Chance", "Negotiation", "Valuation", "FrontMatter", "Words", "SecretSamples", "DossierSteps",
            ]),
        .testTarget(name: "WordsTests", dependencies: ["Words"]),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: ["Chance", "CSpreadsheets", "Scratch", "Spreadsheets", "Waiting", "Words"],
            exclude: ["cp932.py"]),
        .testTarget(name: "ScreenTests", dependencies: ["Chance", "Screen", "Words"]),
        // Where tests keep their files.
        .target(name: "Scratch", path: "Tests/Scratch"),
        // Programs that tests wait for, and where they wait.
        .target(name: "Waiting", dependencies: ["CPty", "Scratch"], path: "Tests/Waiting"),
        // What CursesTerminalTests run in a terminal.
        .executableTarget(
            name: "TerminalProbe", dependencies: ["CursesTerminal", "Screen"], path: "Tests/TerminalProbe"),
        // A program in a pseudo-terminal, seen from the terminal's side.
        .target(name: "PtyProgram", dependencies: ["CPty", "Waiting"], path: "Tests/PtyProgram"),
        .testTarget(
            name: "CursesTerminalTests",
            dependencies: ["Chance", "CursesTerminal", "Screen", "PtyProgram", "Scratch", "TerminalProbe", "Waiting"]),
        .testTarget(
            name: "DossierStoreTests",
            dependencies: [
                "Chance", "DossierStore", "Negotiation", "FrontMatter", "CSystemCalls", "DossierSteps", "JapaneseText",
                "Scratch", "Waiting", "Words",
            ]),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: [
                "Chance", "Workbench", "DossierStore", "Negotiation", "FrontMatter", "Screen", "Words",
                "SecretSamples", "DossierSteps", "FirstSample", "JapaneseText", "Scratch",
            ],
            exclude: ["Goldens"]),
        .testTarget(
            name: "SherpaCommandsTests",
            dependencies: [
                "Chance", "sherpa", "SherpaCommands", "Workbench", "DossierStore", "Negotiation", "FrontMatter",
                "Screen", "Spreadsheets", "Words", "CSystemCalls", "SecretSamples", "FirstSample", "Scratch", "Waiting",
            ],
            exclude: [
                "Browser/read_page.py", "Flows", "Reports", "Schema/validate.py", "Speed/start-costs.txt",
                "Speed/start-costs-of-the-file-to-copy.txt", "Spreadsheets/recalculate.py", "Valuations",
            ]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Chance", "sherpa", "DossierStore", "Negotiation", "PtyProgram", "SecretSamples", "FirstSample",
                "Scratch", "Waiting",
            ]),
        .testTarget(
            name: "RandomKeyTests",
            dependencies: ["Chance", "sherpa", "PtyProgram", "Scratch", "TerminalProbe", "Waiting"]),
        // What FaultTests must find fault with.
        .executableTarget(name: "NaiveWriter", path: "Tests/NaiveWriter"),
        // Lets a program's writes be cut short.
        .executableTarget(name: "ShortWrites", path: "Tests/ShortWrites"),
        .testTarget(
            name: "FaultTests",
            dependencies: ["Chance", "sherpa", "NaiveWriter", "Scratch", "ShortWrites", "Waiting"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .test {
    target.swiftSettings = (target.swiftSettings ?? []) + quickToStart
}

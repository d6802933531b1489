import Foundation
import Testing

/// The folders of the workbench stand one above the other: what a file names of another folder's types, or calls of the
/// workbench's members that stand there, must lie below it.
@Suite struct FloorsTests {
    /// From the top down. Folders on one floor do not know each other; a page that is not named stands on the second.
    static let floors = [
        ["Board"], ["Pages"], ["Palette"], ["Pages/Brief", "Pages/Detail", "Pages/Form"], ["Actions"], ["Views"],
        ["Prompts"], ["Render"], ["Text"], ["Frame"], ["Values"],
    ]

    /// A source file without what is only told in it.
    struct Source {
        let folder: String
        let name: String
        let text: String
        /// The lines of it that are parts of the workbench, and the others.
        private let parts: [Substring]
        private let others: [Substring]

        init(folder: String, name: String, _ text: String) {
            self.folder = folder
            self.name = name
            self.text = text.replacing(/\/\/.*/, with: "").replacing(/"(?:[^"\\\n]|\\.)*"/, with: "")
            var isInside = false
            var lines: (parts: [Substring], others: [Substring]) = ([], [])
            for line in self.text.split(separator: "\n") {
                let beginnings = ["extension Workbench ", "public struct Workbench:", "struct Workbench:"]
                if beginnings.contains(where: line.hasPrefix) {
                    isInside = true
                } else if line.hasPrefix("}") {
                    isInside = false
                }
                if isInside { lines.parts.append(line) } else { lines.others.append(line) }
            }
            (parts, others) = lines
        }

        /// The types that it declares for others, but for those inside of others, which are named by these.
        var types: [String] {
            let pattern =
                /^(?:(?:public|package|internal|indirect|final) )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/
            return text.split(separator: "\n").compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } }
        }

        /// The workbench's members that it declares for other files.
        var members: Set<String> {
            let pattern = /^    (?:(?:public|package|mutating|static|private\(set\)) )*(?:func|var|let) (\w+)/
            return Set(parts.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
        }

        /// Names of its own: what has one of these is called for what stands here.
        private var own: Set<String> {
            Set(text.matches(of: /\b(?:func|var|let) (\w+)/).map { String($0.1) }).subtracting(members)
        }

        /// What other types than the workbench have.
        var membersOfOthers: Set<String> {
            let pattern = /^ +(?:(?:public|mutating|static) )*(?:func|var|let) (\w+)/
            return Set(others.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
        }

        /// What may be a member of the workbench, by how it is called: of the bench itself a property, too; by its bare name
        /// only in a part of the workbench; and of `$0` where no other type has a member of that name.
        func calls(_ others: Set<String>) -> Set<String> {
            let ofBench = text.matches(of: /(?:\bbench|\bworkbench|\bWorkbench)[?!]?\.(\w+)/).map { String($0.1) }
            let ofFirst = text.matches(of: /\$0\.(\w+)\(/).map { String($0.1) }
            let bareName = /(?:^|\bself\.|[^.\w])(\w+)\(/
            let bare = parts.flatMap { line in line.matches(of: bareName).map { String($0.1) } }
            let own = own
            return Set(ofBench + bare.filter { !own.contains($0) } + ofFirst.filter { !others.contains($0) })
        }

        var words: Set<String> { Set(text.matches(of: /\b[A-Z]\w*/).map { String($0.0) }) }
    }

    static func floor(of folder: String) -> Int? {
        floors.firstIndex { $0.contains(folder) } ?? (folder.hasPrefix("Pages/") ? 1 : nil)
    }

    /// `Frame/Page.swift names BriefPage of Pages/Brief`.
    static func upward(_ sources: [Source]) -> [String] {
        var homes: [String: Set<String>] = [:]
        for source in sources { for type in source.types { homes[type, default: []].insert(source.folder) } }
        return sources.flatMap { source in
            source.words.sorted().compactMap { word in
                guard let home = homes[word], home.count == 1, let target = home.first, target != source.folder,
                    let own = floor(of: source.folder), let other = floor(of: target), other <= own
                else { return nil }
                return "\(source.folder)/\(source.name) names \(word) of \(target)"
            }
        }
    }

    /// `Frame/Input.swift calls openPage of Pages/Detail`. Members of one name in two folders are left out.
    static func upwardCalls(_ sources: [Source]) -> [String] {
        var homes: [String: Set<String>] = [:]
        for source in sources { for member in source.members { homes[member, default: []].insert(source.folder) } }
        let others = sources.reduce(into: Set<String>()) { $0.formUnion($1.membersOfOthers) }
        return sources.flatMap { source in
            source.calls(others).sorted().compactMap { call in
                guard let home = homes[call], home.count == 1, let target = home.first, target != source.folder,
                    let own = floor(of: source.folder), let other = floor(of: target), other <= own
                else { return nil }
                return "\(source.folder)/\(source.name) calls \(call) of \(target)"
            }
        }
    }

    static func sources() throws -> [Source] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Workbench")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var found: [Source] = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let folder = file.deletingLastPathComponent().path.dropFirst(root.path.count + 1)
            found.append(
                Source(
                    folder: String(folder), name: file.lastPathComponent, try String(contentsOf: file, encoding: .utf8))
            )
        }
        return found
    }

    @Test func noTypePointsUp() throws {
        let sources = try FloorsTests.sources()
        let types = Set(sources.flatMap(\.types)).count
        #expect(sources.count > 80 && types > 60, "\(types) types in \(sources.count) files")
        #expect(FloorsTests.upward(sources) == [])
        let homeless = Set(sources.map(\.folder)).filter { FloorsTests.floor(of: $0) == nil }
        #expect(homeless == [])
        print("folders of the workbench: \(Set(sources.map(\.folder)).count), types: \(types), pointing up: 0")
    }

    @Test func noCallPointsUp() throws {
        let sources = try FloorsTests.sources()
        let members = sources.reduce(0) { $0 + $1.members.count }
        #expect(members > 200)
        #expect(FloorsTests.upwardCalls(sources) == [])
        print("members of the workbench: \(members), called from below: 0")
    }

    @Test func anUpwardCallIsFound() {
        let page = Source(
            folder: "Pages/Brief", name: "B.swift",
            "extension Workbench {\n    mutating func openBrief() {}\n    private func own() {}\n    var brief: Int { 1 }\n}\n"
        )
        let frame = Source(
            folder: "Frame", name: "F.swift",
            "extension Workbench {\n    func go() {\n        openBrief()\n        own()\n        a.openBrief()\n    }\n}\n"
        )
        let prompt = Source(folder: "Prompts", name: "P.swift", "let it = { bench in bench.brief + $0.openBrief() }\n")
        let board = Source(folder: "Board", name: "K.swift", "let key = { $0.openBrief() }\n")
        #expect(
            FloorsTests.upwardCalls([page, frame, prompt, board]) == [
                "Frame/F.swift calls openBrief of Pages/Brief", "Prompts/P.swift calls brief of Pages/Brief",
                "Prompts/P.swift calls openBrief of Pages/Brief",
            ])
    }

    @Test func anUpwardNameIsFound() {
        let page = Source(folder: "Pages/Brief", name: "B.swift", "struct BriefPage: Page {}\n")
        let frame = Source(folder: "Frame", name: "F.swift", "protocol Page {}\nlet it = BriefPage() // DetailPage\n")
        let sideways = Source(folder: "Pages/Detail", name: "D.swift", "struct DetailPage { let b: BriefPage }\n")
        let board = Source(folder: "Board", name: "P.swift", "let all = [BriefPage.self, DetailPage.self]\n")
        #expect(
            FloorsTests.upward([page, frame, sideways, board]) == [
                "Frame/F.swift names BriefPage of Pages/Brief", "Pages/Detail/D.swift names BriefPage of Pages/Brief",
            ])
    }
}

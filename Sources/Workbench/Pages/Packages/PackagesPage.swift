import Negotiation
import Screen
import Words

/// Packages side by side, gap by gap: what moves in each, what it is worth to either side, what it would cross.
struct PackagesPage: Page {
    private(set) var packages: [Record<Package>]
    private(set) var selected = 0
    private var top = 0
    private var text = LaidText<Inputs>()

    private struct Inputs: Hashable, Sendable {
        let selected: Int
        let width: Int
        let isRevealed: Bool
        let version: Int
    }

    init(_ dossier: Dossier) { packages = PackagesPage.packages(of: dossier) }

    private static func packages(of dossier: Dossier) -> [Record<Package>] { dossier.packages.filter { !$0.isBroken } }

    var package: Record<Package>? { packages.indices.contains(selected) ? packages[selected] : nil }

    static let name = "packages"
    static let subjects: CommandSubjects = [.anything, .fields]
    static var boxes: [(box: String, word: String)] { Package.Status.allCases.map { ($0.box, $0.word) } }
    static let bindings = Binding.list(
        [
            .init("open", "<Enter>", bar: .open, .openPackage, do: { $0.openSelectedPackage() }),
            .init("next package", "<Tab> l <Right>", bar: .next, .nextPackage) {
                $0[PackagesPage.self]?.select(1)
            },
            .init("previous package", "<S-Tab>", .previousPackage) { $0[PackagesPage.self]?.select(-1) },
            .accept(bar: .accept), .changeState, .edit, .changeOwner, .palette, .changeField, .copy, .undo, .redo,
            .repeatChange,
            .editFile, .remove, .reveal,
        ],
        Binding.findingOnPage, Binding.motions, [.messages], Binding.program, [.back(), .quit])

    func subject(in bench: Workbench) -> PageSubject { PageSubject(package?.id) }

    func stays(in bench: Workbench) -> Bool { !packages.isEmpty }

    /// To another package; beyond the last, the first.
    mutating func select(_ step: Int) {
        guard !packages.isEmpty else { return }
        selected = (selected + step + packages.count) % packages.count
    }

    func texts(in bench: Workbench) -> PageTexts? { PageTexts(text: text.lines.texts, at: top) }

    mutating func select(_ item: Int, in bench: inout Workbench) { top = item }

    mutating func move(by step: Int, in bench: inout Workbench) { top += step }

    mutating func settle(in bench: Workbench) {
        let inputs = Inputs(
            selected: selected, width: bench.size.columns, isRevealed: bench.isRevealed, version: bench.version)
        text.lay(out: inputs) { PackageTable(packages, selected: selected, in: bench).lines }
        top = text.fit(top, height: bench.pageRect.size.rows)
    }

    mutating func adopt(after old: Dossier?, in bench: inout Workbench) {
        let kept = package?.id
        packages = PackagesPage.packages(of: bench.dossier)
        selected = packages.firstIndex { $0.id == kept } ?? min(selected, max(0, packages.count - 1))
    }

    mutating func show(_ id: RecordID) { selected = packages.firstIndex { $0.id == id } ?? selected }

    func render(in bench: Workbench, _ area: Rect, into surface: inout Surface) {
        let live = packages.count(where: \.isLive)
        let round = package.map { bench.dossier.round(of: $0).count } ?? 1
        let position = text.position(top, height: area.size.rows).map { "  \($0)" } ?? ""
        let count = PackageWords.count(live: live, of: packages.count, inRound: round)
        bench.renderTitle(PageHeading.packages.text, "\(count)\(position)", into: &surface)
        bench.renderLines(text.lines, from: top, area, into: &surface)
    }
}

extension Workbench {
    mutating func openPackages() {
        let page = PackagesPage(dossier)
        guard page.stays(in: self) else { return showEmpty(.packages) }
        pages.append(page)
    }

    fileprivate mutating func openSelectedPackage() {
        if let package = self[PackagesPage.self]?.package { openPage(of: package.id) }
    }
}

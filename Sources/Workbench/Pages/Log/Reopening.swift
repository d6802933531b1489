import FrontMatter
import Negotiation
import Screen

extension Workbench {
    /// A form that was open in a session that is gone.
    mutating func reopen(_ draft: Draft) -> Bool {
        let time = draft.time.map { " on \($0)" } ?? ""
        if let log = MeetingLog(draft, in: dossier) {
            pages.append(LogPage(log))
            tell("typed\(time) and not saved when the program ended: S saves it", .warning)
            return true
        }
        var contested: [Path] = []
        guard let sheet = RecordSheet(draft, in: dossier, contested: &contested) else { return false }
        var form = Form(sheet)
        form.contested = Set(contested)
        form.notice = "typed\(time) and not saved when the program ended: S saves it"
        pages.append(form)
        return true
    }
}

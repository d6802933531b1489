internal import DossierStore
internal import Screen

extension Environment {
    static var home: String { value("HOME") ?? Account.home ?? "/" }
}

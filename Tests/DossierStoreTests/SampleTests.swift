import Testing

@testable import DossierStore

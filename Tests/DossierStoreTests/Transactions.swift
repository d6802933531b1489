import Foundation
import FrontMatter
import Negotiation

@testable import DossierStore

extension DossierStore {
    /// Saves changes that were made on `base`; nil for what each file holds at this moment.
    func apply(_ changes: [Change], on base: String? = nil) throws -> Saved {
        var edits: [RecordEdit] = []
        for change in changes {
            var place = edits.firstIndex { $0.record == change.record }
            if place == nil {
                let bytes = try base.map { Array($0.utf8) } ?? contents(of: change.record).bytes
                edits.append(RecordEdit(change.record, of: try Document.record(bytes)))
                place = edits.count - 1
            }
            if let place { try edits[place].make(change) }
        }
        return try save(Transaction(edits.map(Transaction.Step.edit)))
    }

    func create(_ id: RecordID, _ source: [UInt8]) throws -> Saved {
        try save(Transaction([.make(id, try Document.record(source))]))
    }

    func remove(_ id: RecordID, holding base: [UInt8]) throws -> Saved {
        try save(Transaction([.remove(id, base: base)]))
    }
}

internal import DossierStore
internal import Negotiation
internal import Screen
internal import Workbench

// The reviewer's baseline and answers, in the account's state folder.
extension Session {
    /// Begins with an action, as if its key were pressed.
    mutating func begin(_ binding: Binding) {
        for effect in workbench.begin(binding) { carryOut(effect) }
        keepAnswers()
    }

    var loadingReview: @Sendable () -> [Message] {
        { [store, dossier = workbench.dossier, today = workbench.today] in
            var material = store.reviewMaterial(for: dossier)
            material.gather(dossier, today: today)
            return [.review(material)]
        }
    }

    func finishingReview(but unanswered: Set<RecordID>) -> @Sendable () -> [Message] {
        { [store, dossier = workbench.dossier] in
            do throws(StoreError) {
                return [.reviewFinished(try store.finishReview(of: dossier, unanswered: unanswered))]
            } catch {
                return [.reviewNotKept("\(error.reason) (\(error.path))")]
            }
        }
    }

    /// Puts answers on disk as they are given.
    mutating func keepAnswers() {
        let (answers, baseline) = workbench.takeAnswers()
        guard !answers.isEmpty else { return }
        do throws(StoreError) {
            try store.keep(answers, since: baseline)
        } catch {
            workbench.receive(.reviewNotKept("\(error.reason) (\(error.path))"))
        }
    }
}

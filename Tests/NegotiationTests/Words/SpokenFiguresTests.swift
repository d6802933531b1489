import Negotiation
import Testing
import Valuation
import Words

/// Figures of valuations, verdicts and reviews as they are told in Japanese.
@Suite struct SpokenFiguresTests {
    @Test(arguments: [
        (Amount.Unit.trillion, 1.5e12, "1.50兆"), (.billion, 1.234e9, "12.3億"), (.billion, -7e7, "-0.7億"),
        (.million, 5e8, "5.0億"),
    ])
    func money(unit: Amount.Unit, value: Double, words: String) {
        Language.japanese.speaking { #expect(FigureText(unit: unit).money(value) == words) }
    }

    @Test func otherFigures() {
        let text = FigureText(unit: .billion)
        Language.japanese.speaking {
            #expect(text.text(13.25, of: .payback) == "13.3年")
            #expect(text.text(0.0644, of: .irr) == "6.4%")
            #expect(text.difference(-0.044, of: .irr) == "-4.4pp")
            #expect(text.heading(.usd) == "億ドル")
            #expect(Figure.allCases.map(\.name).contains("当方取り分"))
        }
        #expect(text.heading(.usd) == "bn USD")
        #expect(text.money(1.234e9) == "1.23bn")
    }

    @Test func verdicts() throws {
        let project = """
            title: 案件
            stage: idea
            valuation:
              flows:
                - {years: 2027, capital-cost: 10bn USD}
                - {years: 2028-2035, revenue: 1bn USD}
              assumptions:
                tokyo: {discount-rate: 6%}
                washington: {discount-rate: 6%}
              hurdles:
                tokyo: {irr: 7%}
                washington: {dscr: 1.3}
            """
        let dossier = Fixture.dossier(projects: ["p": project])
        let appraisal = try dossier.appraisal(of: try #require(dossier.project("p")))
        let text = FigureText(of: appraisal.money)
        Language.japanese.speaking {
            #expect(appraisal.sides.ours.verdict(text) == "採算不可: IRR -4.7% < 7.0%")
            #expect(appraisal.sides.theirs.verdict(text) == "判定不能: 最低DSCRは対象外（借入なし）")
        }
    }

    @Test func reasonsOfReviews() {
        let dossier = Fixture.dossier(gaps: ["g": "title: 出資比率\nstatus: open\nlevel: ministerial\n"])
        let reasons: [(ReviewItem.Reason, String)] = [
            (.overdue(action: nil, days: 3), "3日超過"), (.overdue(action: "回答", days: 3), "対応事項 3日超過: 回答"),
            (.blocked(by: [RecordID(.gap, "g")]), "判断待ち: 出資比率（閣僚）"), (.unowned(action: nil), "担当なし"),
            (.changed([]), "注釈または書式の変更"), (.added, "追加"), (.first, "初回の点検"),
        ]
        Language.japanese.speaking {
            for (reason, words) in reasons { #expect(reason.summary(in: dossier) == words) }
        }
    }
}

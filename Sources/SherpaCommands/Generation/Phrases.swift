/// The words that made-up records are made of. None holds what YAML would read as more than text.
enum Phrases {
    /// A name as a part of ids, in English and in Japanese.
    struct Name {
        let id: String
        let english: String
        let japanese: String

        init(_ id: String, _ english: String, _ japanese: String) {
            self.id = id
            self.english = english
            self.japanese = japanese
        }
    }

    static let places = [
        Name("ohio", "Ohio", "オハイオ"), Name("texas", "Texas", "テキサス"), Name("georgia", "Georgia", "ジョージア"),
        Name("pennsylvania", "Pennsylvania", "ペンシルベニア"), Name("tennessee", "Tennessee", "テネシー"),
        Name("alabama", "Alabama", "アラバマ"), Name("louisiana", "Louisiana", "ルイジアナ"), Name("nevada", "Nevada", "ネバダ"),
        Name("oregon", "Oregon", "オレゴン"), Name("arizona", "Arizona", "アリゾナ"), Name("iowa", "Iowa", "アイオワ"),
        Name("maine", "Maine", "メイン"), Name("utah", "Utah", "ユタ"), Name("indiana", "Indiana", "インディアナ"),
    ]

    static let works = [
        Name("gas-power", "gas power plant", "ガス火力発電所"), Name("data-centre", "data centre", "データセンター"),
        Name("lng-terminal", "LNG terminal", "LNG基地"), Name("battery-plant", "battery plant", "電池工場"),
        Name("shipyard", "shipyard", "造船所"), Name("copper-smelter", "copper smelter", "銅製錬所"),
        Name("grid-storage", "grid storage", "蓄電設備"), Name("small-reactors", "small reactors", "小型原子炉"),
        Name("chip-plant", "chip plant", "半導体工場"), Name("ammonia-port", "ammonia port", "アンモニア港"),
    ]

    static let topics = [
        Name("equity-share", "Equity share", "出資比率"), Name("profit-split", "Profit split", "利益配分"),
        Name("funding-clock", "Funding clock", "資金拠出期限"), Name("loan-tenor", "Loan tenor", "融資期間"),
        Name("offtake-price", "Offtake price", "引取価格"), Name("risk-criteria", "Risk criteria", "リスク基準"),
        Name("procurement", "Procurement rules", "調達規則"), Name("local-content", "Local content", "現地調達率"),
        Name("guarantee-fee", "Guarantee fee", "保証料率"), Name("audit-rights", "Audit rights", "監査権"),
    ]

    static let gatherings = [
        Name("technical-committee", "Technical committee", "技術委員会"), Name("ministers", "Ministers meet", "閣僚協議"),
        Name("consultation", "Consultation committee", "協議委員会"), Name("jbic-call", "Call with JBIC", "国際協力銀行との電話会議"),
        Name("site-visit", "Site visit", "現地視察"), Name("drafting-round", "Drafting round", "文案協議"),
    ]

    static let cities = ["Washington", "Tokyo", "New York", "Houston", "Osaka", "by video"]
    static let owners = ["METI", "MOF", "JBIC", "NEXI", "Commerce", "Treasury", "Cabinet Secretariat"]
    static let sectors = ["energy", "AI infrastructure", "critical minerals", "shipbuilding", "semiconductors"]
    static let measures = ["% equity", "years", "USD per MWh", "% of content", "basis points"]
    static let sources = ["Joint statement", "Press briefing", "Working paper 4", "Note of the meeting"]
    static let people = ["Head of delegation", "Deputy minister", "Chief negotiator", "Legal adviser", "首席交渉官"]

    static let positions = [
        "Keep it as low as the lenders allow", "A fixed number for every project", "Decide it project by project",
        "Follow the practice of the export credit agencies", "A review after two years",
        "No number before the first drawdown",
        "案件ごとに協議して決める", "国際的な慣行に従う", "早期の合意を求める",
    ]

    /// Said nowhere else: what repeats a fallback is masked with it.
    static let fallbacks = [
        "Take a range instead of a number, if the lenders insist", "Accept a cap that falls after the third year",
        "Give way on the first two projects only", "Leave it open, and name a date to settle it",
        "Share the cost of an outside valuation", "Accept it for loans, though not for guarantees",
        "最初の二件に限って譲る余地がある", "期限を定めて結論を先送りしてもよい", "上限を付けるなら受け入れられる",
    ]

    static let notes = [
        "The text was left in brackets for the next round", "Both sides will come back with figures",
        "The lawyers are to check the wording against the memorandum", "次回までに数字を持ち寄ることで一致した",
        "An answer is expected before the end of the month", "文言は次回の会合で確認する",
    ]

    static let tasks = [
        "Send the revised figures", "Draft the paragraph on fees", "Ask the sponsors for their schedule",
        "Check the wording with the legal advisers", "修正案を送付する", "試算の前提を確認する", "Book the room for the next round",
    ]

    static let paragraphs = [
        """
        The two sides went through the list line by line. Most of it is a matter of wording;
        what remains is the number, and who may decide on it.
        """,
        """
        The sponsors want an answer before they order the turbines. Until then the cost is an
        estimate by the engineer and not a quotation.
        """,
        """
        A first draft exists in English. The Japanese text follows once the terms of the loan
        are settled with the institutions.
        """,
        "双方は一覧を一項目ずつ確認した。多くは文言の問題だが、数値と決定の権限については隔たりが残っている。次回の会合で改めて協議する。",
        "資金の手当てには関係機関の承認が必要である。試算は仮の前提に基づくもので、正式な見積もりは後日示される。",
    ]
}

/// Korea's pledge of investment in the United States, as of 12 March 2026.
public enum KoreaUSFiles {
    // The package manager embeds files without their folders, so each is given its place here.
    public static var all: [(path: String, bytes: [UInt8])] {
        [
            ("dossier.md", PackageResources.dossier_md),
            ("gaps/cash-pace.md", PackageResources.cash_pace_md),
            ("gaps/commercially-reasonable.md", PackageResources.commercially_reasonable_md),
            ("gaps/foreign-exchange.md", PackageResources.foreign_exchange_md),
            ("gaps/selection.md", PackageResources.selection_md),
            ("meetings/2025-11-14-fact-sheet.md", PackageResources._025_11_14_fact_sheet_md),
            ("meetings/2026-01-26-tariff-threat.md", PackageResources._026_01_26_tariff_threat_md),
            ("meetings/2026-03-12-special-act.md", PackageResources._026_03_12_special_act_md),
            ("commitments/car-tariff.md", PackageResources.car_tariff_md),
            ("commitments/cash.md", PackageResources.cash_md),
            ("commitments/funding-after-selection.md", PackageResources.funding_after_selection_md),
            ("commitments/shipbuilding.md", PackageResources.shipbuilding_md),
        ]
    }
}

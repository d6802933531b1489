/// The draft agreement on the withdrawal of the United Kingdom from the European Union, as of 19 March 2018.
public enum TreatyTextFiles {
    // The package manager embeds files without their folders, so each is given its place here.
    public static var all: [(path: String, bytes: [UInt8])] {
        [
            ("dossier.md", PackageResources.dossier_md),
            ("gaps/backstop.md", PackageResources.backstop_md),
            ("gaps/citizens-scope.md", PackageResources.citizens_scope_md),
            ("gaps/dispute-settlement.md", PackageResources.dispute_settlement_md),
            ("gaps/financial-settlement.md", PackageResources.financial_settlement_md),
            ("gaps/fissile-materials.md", PackageResources.fissile_materials_md),
            ("gaps/geographical-indications.md", PackageResources.geographical_indications_md),
            ("gaps/jurisdiction.md", PackageResources.jurisdiction_md),
            ("gaps/notified-bodies.md", PackageResources.notified_bodies_md),
            ("gaps/procurement-review.md", PackageResources.procurement_review_md),
            ("gaps/regulatory-area.md", PackageResources.regulatory_area_md),
            ("gaps/trade-agreements.md", PackageResources.trade_agreements_md),
            ("gaps/transition-period.md", PackageResources.transition_period_md),
            ("gaps/value-added-tax.md", PackageResources.value_added_tax_md),
            ("meetings/2018-02-28-first-draft.md", PackageResources._018_02_28_first_draft_md),
            ("meetings/2018-03-19-coloured-draft.md", PackageResources._018_03_19_coloured_draft_md),
        ]
    }
}

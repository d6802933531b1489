/// Japan's pledge of investment in the United States, as of 20 February 2026.
public enum USJapanFiles {
    // The package manager embeds files without their folders, so each is given its place here.
    public static var all: [(path: String, bytes: [UInt8])] {
        [
            ("dossier.md", PackageResources.dossier_md),
            ("gaps/company-conditions.md", PackageResources.company_conditions_md),
            ("gaps/deadline.md", PackageResources.deadline_md),
            ("gaps/equity-share.md", PackageResources.equity_share_md),
            ("gaps/funding-clock.md", PackageResources.funding_clock_md),
            ("gaps/profit-split.md", PackageResources.profit_split_md),
            ("gaps/project-eligibility.md", PackageResources.project_eligibility_md),
            ("gaps/return-projections.md", PackageResources.return_projections_md),
            ("gaps/risk-criteria.md", PackageResources.risk_criteria_md),
            ("gaps/selection-authority.md", PackageResources.selection_authority_md),
            ("gaps/tariff-basis.md", PackageResources.tariff_basis_md),
            ("meetings/2025-07-22-package.md", PackageResources._025_07_22_package_md),
            ("meetings/2025-07-26-nhk.md", PackageResources._025_07_26_nhk_md),
            ("meetings/2025-08-05-cnbc.md", PackageResources._025_08_05_cnbc_md),
            ("meetings/2025-08-13-tv-asahi.md", PackageResources._025_08_13_tv_asahi_md),
            ("meetings/2025-09-04-memorandum.md", PackageResources._025_09_04_memorandum_md),
            ("meetings/2025-10-fact-sheet.md", PackageResources._025_10_fact_sheet_md),
            ("meetings/2025-12-18-consultation-committee.md", PackageResources._025_12_18_consultation_committee_md),
            ("meetings/2025-12-23-consultation-committee.md", PackageResources._025_12_23_consultation_committee_md),
            ("meetings/2026-01-09-consultation-committee.md", PackageResources._026_01_09_consultation_committee_md),
            ("meetings/2026-01-19-shortlist-report.md", PackageResources._026_01_19_shortlist_report_md),
            ("meetings/2026-02-12-washington.md", PackageResources._026_02_12_washington_md),
            ("meetings/2026-02-17-first-projects.md", PackageResources._026_02_17_first_projects_md),
            ("meetings/2026-02-18-interested-companies.md", PackageResources._026_02_18_interested_companies_md),
            ("meetings/2026-02-20-jbic-governor.md", PackageResources._026_02_20_jbic_governor_md),
            ("meetings/2026-02-20-tariff-ruling.md", PackageResources._026_02_20_tariff_ruling_md),
            ("meetings/2026-02-technical-committee.md", PackageResources._026_02_technical_committee_md),
            ("meetings/2026-03-19-summit.md", PackageResources._026_03_19_summit_md),
            ("projects/georgia-diamonds.md", PackageResources.georgia_diamonds_md),
            ("projects/ohio-gas-power.md", PackageResources.ohio_gas_power_md),
            ("projects/smr-ge-vernova-hitachi.md", PackageResources.smr_ge_vernova_hitachi_md),
            ("projects/softbank-data-centre.md", PackageResources.softbank_data_centre_md),
            ("projects/softbank-fact-sheet.md", PackageResources.softbank_fact_sheet_md),
            ("projects/texas-gulflink.md", PackageResources.texas_gulflink_md),
            ("projects/westinghouse-reactors.md", PackageResources.westinghouse_reactors_md),
        ]
    }
}

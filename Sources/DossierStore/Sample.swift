/// The dossier that `sherpa demo` opens. Its files lie in `Sample/us-japan-investment` and are built into the program.
public enum Sample {
    public static let name = "us-japan-investment"

    /// Writes the sample to a folder that is not there yet or is empty.
    public static func write(to folder: String) throws(StoreError) {
        try DossierStore.make(folder, files: files)
    }

    // The package manager embeds files without their folders, so each is given its place here.
    public static var files: [NewFile] {
        [
            ("dossier.md", PackageResources.dossier_md),
            ("projects/gas-pennsylvania.md", PackageResources.gas_pennsylvania_md),
            ("projects/gas-texas.md", PackageResources.gas_texas_md),
            ("projects/georgia-diamonds.md", PackageResources.georgia_diamonds_md),
            ("projects/ohio-gas-power.md", PackageResources.ohio_gas_power_md),
            ("projects/smr-tennessee-alabama.md", PackageResources.smr_tennessee_alabama_md),
            ("projects/softbank-data-centre.md", PackageResources.softbank_data_centre_md),
            ("projects/texas-gulflink.md", PackageResources.texas_gulflink_md),
            ("gaps/company-conditions.md", PackageResources.company_conditions_md),
            ("gaps/deadline.md", PackageResources.deadline_md),
            ("gaps/equity-share.md", PackageResources.equity_share_md),
            ("gaps/funding-clock.md", PackageResources.funding_clock_md),
            ("gaps/profit-split.md", PackageResources.profit_split_md),
            ("gaps/project-eligibility.md", PackageResources.project_eligibility_md),
            ("gaps/return-projections.md", PackageResources.return_projections_md),
            ("gaps/risk-criteria.md", PackageResources.risk_criteria_md),
            ("gaps/selection-authority.md", PackageResources.selection_authority_md),
            ("meetings/2025-07-01-package.md", PackageResources._025_07_01_package_md),
            ("meetings/2025-09-01-memorandum.md", PackageResources._025_09_01_memorandum_md),
            ("meetings/2025-12-17-consultation-committee.md", PackageResources._025_12_17_consultation_committee_md),
            ("meetings/2025-12-23-consultation-committee.md", PackageResources._025_12_23_consultation_committee_md),
            ("meetings/2026-01-01-consultation-committee.md", PackageResources._026_01_01_consultation_committee_md),
            ("meetings/2026-01-01-shortlist-report.md", PackageResources._026_01_01_shortlist_report_md),
            ("meetings/2026-02-01-technical-committee.md", PackageResources._026_02_01_technical_committee_md),
            ("meetings/2026-02-12-washington.md", PackageResources._026_02_12_washington_md),
            ("meetings/2026-02-17-first-projects.md", PackageResources._026_02_17_first_projects_md),
            ("meetings/2026-02-20-jbic-governor.md", PackageResources._026_02_20_jbic_governor_md),
            ("meetings/2026-03-19-summit.md", PackageResources._026_03_19_summit_md),
        ].map(NewFile.init)
    }
}

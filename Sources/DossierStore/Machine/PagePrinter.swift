import CSystemCalls
import Glibc
import Words

/// A program of this machine that prints a page of HTML as PDF, the best first.
package enum PagePrinter: String, CaseIterable, Sendable {
    case chromium
    case chrome = "google-chrome"
    case weasyprint
    case libreoffice

    /// Why there is no PDF, in words.
    package struct Failure: Error { package let reason: String }

    /// Seconds that a program has for one page.
    package static let patience = 60

    /// The page by the first program that is there and can print it.
    ///
    /// - Parameter patience: seconds for each program; one that takes longer is ended.
    package static func pdf(of page: [UInt8], patience: Int = patience) throws(Failure) -> [UInt8] {
        let found = allCases.filter(\.isThere)
        guard !found.isEmpty else {
            throw Failure(reason: StoreWords.noPrinter.text)
        }
        var failures: [String] = []
        for printer in found {
            do throws(Failure) { return try printer.pdf(of: page, within: patience) } catch {
                failures.append(error.reason)
            }
        }
        throw Failure(reason: CellWords.clauses(failures).text)
    }

    private var isThere: Bool {
        (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":").contains {
            access("\($0)/\(rawValue)", X_OK) == 0
        }
    }

    private func pdf(of page: [UInt8], within patience: Int) throws(Failure) -> [UInt8] {
        var template = Array("\(PagePrinter.scratch)/sherpa-print-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(reason: StoreWords.noPrintFolder(why: SystemError.last.words).text)
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { PagePrinter.remove(folder) }
        let run: ChildProcess
        do {
            let file = open("\(folder)/page.html", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw SystemError.last }
            let code = sherpa_write_all(file, page, page.count)
            close(file)
            guard code == 0 else { throw SystemError(code) }
            // Some hang for ever where there is no display, or another of them is running.
            run = try ChildProcess.run(["timeout", "--kill-after=5", "\(patience)"] + words(folder))
        } catch {
            throw Failure(reason: "\(rawValue): \(error)")
        }
        guard run.status != 124, run.status != 137 else {
            throw Failure(reason: StoreWords.printerTooSlow(rawValue, seconds: patience).text)
        }
        guard run.status == 0, let pdf = Descriptor.bytes(of: "\(folder)/page.pdf", in: AT_FDCWD),
            pdf.starts(with: Array("%PDF".utf8))
        else { throw Failure(reason: StoreWords.printerEnded(rawValue, Int(run.status)).text) }
        return pdf
    }

    private func words(_ folder: String) -> [String] {
        let page = "\(folder)/page.html"
        return switch self {
        case .chromium, .chrome:
            [
                rawValue, "--headless", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile",
                "--print-to-pdf=\(folder)/page.pdf",
            ]
                // It refuses to run as root in its sandbox; the page is our own, and loads nothing.
                + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"]
        case .weasyprint: [rawValue, page, "\(folder)/page.pdf"]
        case .libreoffice:
            [
                rawValue, "--headless", "-env:UserInstallation=file://\(folder)/profile", "--convert-to",
                "pdf:writer_web_pdf_Export", "--outdir", folder, page,
            ]
        }
    }

    private static var scratch: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// With all that a program has left in it: a browser leaves a tree of folders.
    private static func remove(_ folder: String) { _ = try? ChildProcess.run(["rm", "-rf", "--", folder]) }
}

import Foundation

@testable import Screen

/// How colours look to people of different colour vision.
enum Vision: CaseIterable {
    case trichromat, protanope, deuteranope

    /// Machado, Oliveira and Fernandes, *A Physiologically-based Model for Simulation of Color Vision Deficiency* (2009), at
    /// full severity, on linear light.
    private var matrix: [[Double]] {
        switch self {
        case .trichromat: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanope:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranope:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        }
    }

    /// The colour in linear light, 0–1, as it is seen.
    func seen(_ colour: Colour.RGB) -> [Double] {
        let light = Vision.linear(colour)
        return matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    }

    /// Red, green and blue in linear light, 0–1.
    static func linear(_ colour: Colour.RGB) -> [Double] {
        [colour.red, colour.green, colour.blue].map { value in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
    }

    /// The distance of two colours in CIELAB (CIE 1976); about 2 can just be seen.
    static func distance(_ one: [Double], _ other: [Double]) -> Double {
        let (a, b) = (lab(one), lab(other))
        return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    private static func lab(_ light: [Double]) -> [Double] {
        let toXYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
        let white = [0.9505, 1, 1.089]
        let parts = zip(toXYZ, white).map { row, white in
            let value = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
            return value > 0.008856 ? cbrt(value) : 7.787 * value + 16 / 116
        }
        return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
    }
}

import Scratch

extension Disk {
    /// How much of what is not synchronised has reached the disk of one file.
    enum Survival: CaseIterable {
        case nothing, everything
        /// The file has its name and no bytes, as with delayed allocation.
        case empty
        /// The first half is there.
        case torn
    }

    /// Trees that a power cut at this moment may leave: every run of renamings from the first on with each survival,
    /// and some in which every renaming and every file fares on its own.
    func treesAfterPowerCut(samples: Int, using random: inout some RandomNumberGenerator) -> Set<Tree> {
        var trees: Set<Tree> = []
        for count in 0...pending.count {
            for survival in Survival.allCases {
                trees.insert(tree(renamings: Array(pending.prefix(count))) { contents(of: $0, survival) })
            }
        }
        guard pending.count + inodes.count(where: { $0.current != $0.durable }) > 1 else { return trees }
        for _ in 0..<samples {
            let renamings = pending.filter { _ in Bool.random(using: &random) }
            let survivals = inodes.map { _ in Survival.allCases.randomElement(using: &random) ?? .nothing }
            trees.insert(tree(renamings: renamings) { contents(of: $0, survivals[$0]) })
        }
        return trees
    }

    private func contents(of inode: Int, _ survival: Survival) -> Contents {
        let (current, durable) = (inodes[inode].current, inodes[inode].durable)
        guard current != durable else { return durable }
        switch survival {
        case .nothing: return durable
        case .everything: return current
        case .empty: return Contents(bytes: [], mode: current.mode)
        case .torn: return Contents(bytes: Array(current.bytes.prefix(current.bytes.count / 2)), mode: current.mode)
        }
    }
}

/// What the program writes into a new dossier, to be filled in: keys and ids are the same in each language.
public enum TemplateWords: Saying {
    case emptyDossier
}

namespace ProposalDesk.Typesetting;

/// <summary>Where worker, templates and faces lie: beside the published program, or in the source tree a developer runs from.</summary>
internal sealed record TypesettingPlaces(string Worker, string Templates, string OpenFonts)
{
    public static readonly IReadOnlyList<string> OpenFontFiles =
    [
        "FandolFang-Regular.otf", "FandolKai-Regular.otf", "FandolHei-Regular.otf", "FandolSong-Regular.otf",
        "HanaMinA.ttf", "HanaMinB.ttf",
    ];

    /// <summary>The fallback faces, which come with the worker's packages.</summary>
    public static readonly IReadOnlyList<string> PackagedFonts =
        ["noto-serif-sc/400Regular", "noto-serif-sc/900Black", "noto-sans-sc/500Medium"];

    public string Compiler => Path.Combine(Worker, "node_modules", "@myriaddreamin", "typst-ts-node-compiler");

    /// <summary>By family, the characters whose glyphs show something else.</summary>
    public string WrongGlyphs => Path.Combine(Worker, "wrong-glyphs.json");

    public IEnumerable<string> FontFolders =>
        PackagedFonts.Select(font => Path.Combine(Worker, "node_modules", "@expo-google-fonts", font)).Prepend(OpenFonts);

    /// <summary>The faces that stand last in every list of faces, in every document.</summary>
    public IEnumerable<string> LastFaces() =>
        [Packaged("noto-serif-sc", "400Regular", "NotoSerifSC_400Regular.ttf"), Open("HanaMinA.ttf"), Open("HanaMinB.ttf")];

    /// <summary>The faces that pages load characters from, the first one that has a character.</summary>
    public IEnumerable<string> ScreenFaces() =>
        [Packaged("noto-sans-sc", "400Regular", "NotoSansSC_400Regular.ttf"), Open("HanaMinB.ttf"), Open("HanaMinA.ttf")];

    /// <summary>Faces an administrator has laid beside the open ones, for characters that none of those has.</summary>
    public IEnumerable<string> AddedFaces() => Directory.EnumerateFiles(OpenFonts)
        .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" && !OpenFontFiles.Contains(Path.GetFileName(file)))
        .Order(StringComparer.Ordinal);

    public static TypesettingPlaces Find(TypesettingOptions options)
    {
        var root = options.WorkerDirectory is { Length: > 0 } worker
            ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(worker)))!
            : Root();
        return new TypesettingPlaces(
            options.WorkerDirectory is { Length: > 0 } set ? Path.GetFullPath(set) : Path.Combine(root, "Worker"),
            Path.Combine(root, "Templates"),
            options.FontDirectory is { Length: > 0 } fonts ? Path.GetFullPath(fonts) : Path.Combine(root, "Fonts", "files"));
    }

    private string Open(string file) => Path.Combine(OpenFonts, file);

    private string Packaged(string font, string weight, string file) =>
        Path.Combine(Worker, "node_modules", "@expo-google-fonts", font, weight, file);

    private static string Root()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "typesetting");
        if (Directory.Exists(published))
        {
            return published;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var source = Path.Combine(folder.FullName, "src", "ProposalDesk.Typesetting");
            if (File.Exists(Path.Combine(source, "Worker", "worker.mjs")))
            {
                return source;
            }
        }

        return published;
    }
}

namespace ProposalDesk.Typesetting;

/// <summary>Settings of the typesetter.</summary>
public sealed class TypesettingOptions
{
    public const string Section = "Typesetting";

    public FontSet FontSet { get; set; } = FontSet.Open;

    /// <summary>The folder of the open faces; found beside the program when not set.</summary>
    public string? FontDirectory { get; set; }

    /// <summary>Where the faces of <see cref="FontSet.System"/> are looked for besides the system's own folders.</summary>
    public string? SystemFontDirectory { get; set; }

    public string NodePath { get; set; } = "node";

    /// <summary>The folder of the worker with its node_modules; found beside the program when not set.</summary>
    public string? WorkerDirectory { get; set; }

    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>The Typst compiler leaks some memory with each document: the process is replaced after so many …</summary>
    public int RecycleAfterDocuments { get; set; } = 500;

    /// <summary>… or when it holds so much. Its successor starts beside it: together they stay below 500 MB.</summary>
    public int RecycleAboveMegabytes { get; set; } = 320;

    /// <summary>A warning of the compiler, such as a layout that does not settle, stops the document: for tests.</summary>
    public bool RefuseWarnings { get; set; }
}

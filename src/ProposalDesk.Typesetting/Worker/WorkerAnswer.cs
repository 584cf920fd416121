using System.Text.Json.Nodes;

namespace ProposalDesk.Typesetting.Worker;

/// <summary>One line the child process says.</summary>
internal sealed record WorkerAnswer(
    bool Ready,
    long Id,
    int Megabytes,
    byte[]? Pdf,
    JsonObject? Data,
    IReadOnlyList<string>? MissingFaces,
    string? Error,
    string? Reason);

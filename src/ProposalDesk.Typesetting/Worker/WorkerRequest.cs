using System.Text.Json.Nodes;

namespace ProposalDesk.Typesetting.Worker;

/// <summary>What the child process is asked: a template's name and the data it sets.</summary>
internal sealed record WorkerRequest(long Id, string Template, JsonObject Data);

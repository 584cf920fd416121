using Microsoft.AspNetCore.Mvc;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Weighs so much that a session alone is not enough: whoever has not proved to be themselves in the last minutes does it
/// now, and what they sent waits meanwhile.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AskAgainAttribute() : TypeFilterAttribute(typeof(AskAgainFilter));

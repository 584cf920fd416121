namespace ProposalDesk.Core.Supervision;

/// <summary>Who had a case when its 办理时限 passed.</summary>
/// <param name="Group">A section, 局办公室 or 局领导.</param>
/// <param name="Who">In words.</param>
public sealed record HeldAtLimit(string Group, string Who);

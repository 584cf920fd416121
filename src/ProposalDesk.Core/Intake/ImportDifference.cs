namespace ProposalDesk.Core.Intake;

/// <summary>One field in which a file differs from a registered case.</summary>
/// <param name="Key">Names the field, for the tick.</param>
/// <param name="IsFilling">Nothing is registered there yet.</param>
public sealed record ImportDifference(string Key, string Label, string Registered, string InFile, bool IsFilling);

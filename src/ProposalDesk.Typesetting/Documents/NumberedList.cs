namespace ProposalDesk.Typesetting;

/// <summary>Items numbered 1. 2. 3. by the typesetter.</summary>
public sealed record NumberedList(IReadOnlyList<string> Items) : Block;

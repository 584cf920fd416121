namespace ProposalDesk.Core.Organisation;

/// <summary>What a handling year lacks before its papers can be signed and issued.</summary>
/// <param name="Text">A sentence without its full stop.</param>
/// <param name="Place">Where the administrator mends it.</param>
public sealed record YearGap(string Text, string Place);

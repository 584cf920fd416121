namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// A file as understood, for the clerk to check; nothing of it is saved yet. SessionName (届次, e.g. 市政协四届五次会议)
/// and ReferralNotice (交办文号) are what the file names, null when it does not.
/// </summary>
public sealed record ReadFile(
    string Name,
    SourceFormat Format,
    IReadOnlyList<ReadProposal> Proposals,
    IReadOnlyList<UnreadLine> UnreadLines,
    string? SessionName,
    string? ReferralNotice);

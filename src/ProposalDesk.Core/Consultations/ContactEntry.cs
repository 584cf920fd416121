namespace ProposalDesk.Core.Consultations;

/// <summary>What the handler writes down about a contact.</summary>
/// <param name="ProposerOrders">Which proposers took part, by their order in the case.</param>
/// <param name="OtherMemberPeople">Others on the member's side, as names.</param>
public sealed record ContactEntry(
    ContactPhase Phase,
    ContactMode Mode,
    DateOnly HeldOn,
    string? Place,
    IReadOnlyList<int> ProposerOrders,
    string? OtherMemberPeople,
    string? BureauPeople,
    string? Opinion,
    string? Result);

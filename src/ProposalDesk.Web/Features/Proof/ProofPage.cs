namespace ProposalDesk.Web.Features.Proof;

/// <param name="Wrong">Why the person is not proved; null where they are.</param>
public sealed record ProofPage(string? Wrong);

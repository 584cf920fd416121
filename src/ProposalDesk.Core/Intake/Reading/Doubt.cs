namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// Something the clerk should look at before confirming, in a Chinese sentence. Field is the property of
/// <see cref="ReadProposal"/> it is about, e.g. Title, Proposers, Background, Items[0].Explanation.
/// </summary>
public sealed record Doubt(string Field, string Message);

namespace ProposalDesk.Web.Features.Numbers;

/// <summary>One register.</summary>
public sealed record NumberPage(NumbersPage.Row Series, NumberForm Form);

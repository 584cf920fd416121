namespace ProposalDesk.Web.Infrastructure;

/// <summary>On a request for a step: the leader for whom the person would take it. Every page says so before it is done.</summary>
public sealed record ActsFor(string Name);

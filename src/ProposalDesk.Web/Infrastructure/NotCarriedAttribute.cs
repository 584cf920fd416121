namespace ProposalDesk.Web.Infrastructure;

/// <summary>A secret other than a password: never written into a page again.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotCarriedAttribute : Attribute;

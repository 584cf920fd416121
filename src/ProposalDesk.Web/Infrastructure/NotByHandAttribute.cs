namespace ProposalDesk.Web.Infrastructure;

/// <summary>A page asks by itself, whether or not anybody is there: no sign of life of the person.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotByHandAttribute : Attribute;

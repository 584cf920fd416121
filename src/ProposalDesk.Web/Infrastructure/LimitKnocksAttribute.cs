namespace ProposalDesk.Web.Infrastructure;

/// <summary>One address opens the pages of this controller only so often in a minute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitKnocksAttribute(Knock knock) : Attribute
{
    public Knock Knock => knock;

    /// <summary>A form of sign-in may be looked at as often as one likes.</summary>
    public bool Counts(HttpRequest request) => knock != Knock.SignIn || HttpMethods.IsPost(request.Method);
}

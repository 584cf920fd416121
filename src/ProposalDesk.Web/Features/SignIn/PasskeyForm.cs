namespace ProposalDesk.Web.Features.SignIn;

/// <summary>What the browser's <c>navigator.credentials</c> answered, as JSON.</summary>
public sealed class PasskeyForm
{
    public string? Credential { get; set; }

    /// <summary>What its owner calls it.</summary>
    public string? Name { get; set; }

    public string? ReturnUrl { get; set; }
}

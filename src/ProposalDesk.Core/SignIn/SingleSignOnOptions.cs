namespace ProposalDesk.Core.SignIn;

/// <summary>The city's identity service, by OpenID Connect: beside passwords, or instead of them.</summary>
public sealed class SingleSignOnOptions
{
    public const string Section = "SingleSignOn";

    /// <summary>Its address, as its operator names it; without it there is no single sign-on.</summary>
    public string? Authority { get; set; }

    /// <summary>What the desk is called there.</summary>
    public string? ClientId { get; set; }

    /// <summary>None where the service knows the desk as a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What it says of a person that is their user name here.</summary>
    public string Claim { get; set; } = "preferred_username";

    /// <summary>On the button.</summary>
    public string Name { get; set; } = "统一身份认证";

    /// <summary>Instead of passwords.</summary>
    public bool Only { get; set; }

    /// <summary>
    /// Words of its <c>amr</c> or <c>acr</c>, separated by commas, that count as a second factor; without any the desk asks for
    /// its own.
    /// </summary>
    public string StrongWhen { get; set; } = "";

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    public bool IsInsteadOfPasswords => IsOn && Only;

    /// <summary>What lets people in here, in words: 密码, or the name of the service where it stands instead of passwords.</summary>
    public string Key => IsInsteadOfPasswords ? Name : "密码";

    /// <summary>What a password that lets in is called.</summary>
    public string Password => IsInsteadOfPasswords ? "服务器上给的应急密码" : "密码";

    /// <summary>Of the service: https://id.example.gov.cn.</summary>
    public string Origin => new Uri(Authority!).GetLeftPart(UriPartial.Authority);

    /// <param name="said">Its <c>amr</c> and <c>acr</c> of a person.</param>
    public bool IsStrong(IEnumerable<string> said) =>
        said.Intersect(StrongWhen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Any();
}

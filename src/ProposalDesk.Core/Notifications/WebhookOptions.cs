namespace ProposalDesk.Core.Notifications;

/// <summary>The one gateway for SMS and the like; without <c>Webhook__Url</c> nothing is written or sent.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhook";
    public const int SecretMinLength = 16;

    public string? Url { get; set; }

    /// <summary>Shared with the gateway, which proves with it that a request is ours.</summary>
    public string? Secret { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Url);
}

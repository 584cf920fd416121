namespace ProposalDesk.Web.Infrastructure;

/// <summary>The demonstration; never on in service.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public DemoMode Mode { get; set; } = DemoMode.Off;

    /// <summary>The one printed password of the demonstration's accounts.</summary>
    public string? Password { get; set; }

    public bool IsOn => Mode != DemoMode.Off;
}

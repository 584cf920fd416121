namespace ProposalDesk.Core.Notifications;

/// <summary>The mail server; without <c>Mail__Host</c> no mail is written or sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    /// <summary>Null: the usual one of <see cref="Security"/>.</summary>
    public int? Port { get; set; }

    public MailSecurity Security { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>An address, or a name and an address: 提案办理工作台 &lt;desk@example.gov.cn&gt;.</summary>
    public string? From { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public int PortInUse => Port ?? Security switch
    {
        MailSecurity.StartTls => 587,
        MailSecurity.Tls => 465,
        MailSecurity.None => 25,
    };
}

using System.Net;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Where the desk keeps its files, and under which address people find it.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>Folder of files, keys and logs.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Folder of the keys, so that they may lie apart from the data; <c>keys</c> in the data folder by default.</summary>
    public string KeyDirectory { get; set; } = "";

    public string KeyFolder => string.IsNullOrWhiteSpace(KeyDirectory) ? PathOf("keys") : KeyDirectory;

    /// <summary>The setting <c>PublicUrl</c>: without it no personal link is printed.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>People come by HTTPS, however the application itself is reached.</summary>
    public bool IsHttps => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Proxies whose word about the caller counts: addresses or networks, separated by commas; none by default.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>The same, parsed; an address is a network of one.</summary>
    /// <exception cref="FormatException">One of them is neither.</exception>
    public IReadOnlyList<IPNetwork> ProxyNetworks =>
    [
        .. Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text =>
            IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : IPNetwork.Parse(text)),
    ];

    /// <summary>Where to report a weakness: a mailto: or https: address for security.txt; without it there is no such file.</summary>
    public Uri? SecurityContact { get; set; }

    /// <summary>No longer than a session lasts at all.</summary>
    public const int MostIdleMinutes = 12 * 60;

    /// <summary>Who does nothing for so long signs in again.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>How many sign-in attempts one address may make in a minute.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>How many pages of personal links one address may open in a minute.</summary>
    public int FeedbackPagesPerMinute { get; set; } = 60;

    /// <summary>How many calendars one address may read in a minute.</summary>
    public int CalendarReadsPerMinute { get; set; } = 60;

    public string PathOf(string name) => Path.Combine(DataDirectory, name);
}

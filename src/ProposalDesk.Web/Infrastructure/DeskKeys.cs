using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The keys of cookies, forms and personal data: a folder of their own, which may lie apart from the data. A new one is made
/// every ninety days; none is ever deleted by the desk.
/// </summary>
public static class DeskKeys
{
    private const string Application = "ProposalDesk";

    public static void AddDeskKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName(Application);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<DeskOptions>, ILoggerFactory>(
            (keys, desk, log) => keys.XmlRepository = FolderOf(desk.Value, log));
        builder.Services.AddSingleton(s => new PersonalSeal(
            s.GetRequiredService<IDataProtectionProvider>(),
            () => ReadAnew(s.GetRequiredService<IOptions<DeskOptions>>().Value, s.GetRequiredService<ILoggerFactory>())));
    }

    private static KeyFolder FolderOf(DeskOptions desk, ILoggerFactory log) => new(Directory.CreateDirectory(desk.KeyFolder), log);

    // The framework looks only once a day whether somebody else has made a key.
    private static IDataProtectionProvider ReadAnew(DeskOptions desk, ILoggerFactory log) => DataProtectionProvider.Create(
        new DirectoryInfo(desk.KeyFolder),
        protection => protection.SetApplicationName(Application).AddKeyManagementOptions(keys => keys.XmlRepository = FolderOf(desk, log)));
}

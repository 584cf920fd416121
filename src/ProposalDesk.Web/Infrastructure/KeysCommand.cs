using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>rotate-keys</c>, typed on the server: makes a new key and encrypts everything personal anew with it, for the day on which
/// somebody may have seen an old one. Runs beside the desk.
/// </summary>
public static class KeysCommand
{
    private const string Word = "rotate-keys";

    public static bool IsAskedBy(string[] args) => args is [Word, ..];

    /// <returns>The exit code: 0 where all is under the new key, 1 where something cannot be read.</returns>
    public static async Task<int> RotateKeysAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = TimeProvider.System.GetUtcNow();
        services.GetRequiredService<IKeyManager>().CreateNewKey(
            now, now + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);

        services.GetRequiredService<PersonalSeal>().Reread();
        var rows = await services.GetRequiredService<RenewSeals>().ExecuteAsync(most: null, CancellationToken.None);
        var files = await services.GetRequiredService<FileStore>().RenewAsync(CancellationToken.None);
        var locked = rows.Locked + files.Locked;
        var sentence = $"启用了新的加密密钥，重新加密了{rows.Renewed}项个人信息、{files.Renewed}个文件"
            + (locked == 0 ? "。" : $"；有{locked}项找不到密钥，无法解密，保持原样。");
        var server = Actor.Server(services.GetRequiredService<DeskClock>().UtcNow);
        await services.GetRequiredService<DeskContext>().RecordAtOnceAsync(
            server, SecurityEventKind.Administration, sentence, "", CancellationToken.None);
        await Console.Out.WriteLineAsync(sentence);
        await Console.Out.WriteLineAsync("旧密钥仍留在密钥目录里：以前的备份要用它们才能读出。");

        return locked == 0 ? 0 : 1;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>give-password NAME</c>, typed on the server: for the day on which nobody can get in who could let others in. What it
/// does is what an administrator does with password and second factor: on record, and told to the person and the Director.
/// Runs beside the desk.
/// </summary>
public static class EmergencyPassword
{
    private const string Word = "give-password";

    public static bool IsAskedBy(string[] args) => args is [Word, ..];

    /// <returns>The exit code: 0 where a password was given, 1 where not, 2 where the command is incomplete.</returns>
    public static async Task<int> GivePasswordAsync(this WebApplication app, string[] args)
    {
        if (args is not [Word, var userName, ..] || userName.StartsWith("--", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"请写明用户名：{Word} 用户名。");

            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var user = await services.GetRequiredService<DeskContext>().Users.AsNoTracking()
            .SingleOrDefaultAsync(u => u.UserName == userName && u.IsActive);
        if (user is null)
        {
            await Console.Error.WriteLineAsync($"没有在用的账号“{userName}”。用户名在“管理”的账号列表里。");

            return 1;
        }

        var password = InitialPassword.Make();
        try
        {
            var server = Actor.Server(services.GetRequiredService<DeskClock>().UtcNow);
            await services.GetRequiredService<ResetPassword>().ExecuteAsync(new(user.Id, password), server, CancellationToken.None);
            await services.GetRequiredService<RemoveFactors>().ExecuteAsync(new(user.Id), server, CancellationToken.None);
        }
        catch (RuleViolationException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);

            return 1;
        }

        var service = services.GetRequiredService<IOptions<SingleSignOnOptions>>().Value;
        var (what, until) = service.IsInsteadOfPasswords
            ? ("应急密码", $"本人用{service.Name}登录一次就作废")
            : ("新密码", "登录后要换成自己的密码");
        await Console.Out.WriteLineAsync($"账号“{userName}”（{user.DisplayName}）的{what}：{password}");
        await Console.Out.WriteLineAsync(
            $"{DeskUser.GivenPasswordLasts.Days}天内有效，{until}；第二重验证已经解除。本人和主要领导会收到通知，管理记录里有这一条。");

        return 0;
    }
}

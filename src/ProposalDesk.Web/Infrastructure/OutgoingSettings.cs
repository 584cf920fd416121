using Microsoft.Extensions.Options;
using MimeKit;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The mail server and the gateway: all of a set, or none of it.</summary>
public static class OutgoingSettings
{
    public static void AddOutgoingSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().Bind(builder.Configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        builder.Services.AddOptions<WebhookOptions>().Bind(builder.Configuration.GetSection(WebhookOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailRules>();
        builder.Services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookRules>();
    }

    private sealed class MailRules : IValidateOptions<MailOptions>
    {
        public ValidateOptionsResult Validate(string? name, MailOptions options) => ProblemOf(options) is { } problem
            ? ValidateOptionsResult.Fail(problem)
            : ValidateOptionsResult.Success;

        private static string? ProblemOf(MailOptions mail) => mail switch
        {
            { IsOn: false } when mail.From is { Length: > 0 } || mail.User is { Length: > 0 } =>
                "缺少设置 Mail__Host：写明邮件服务器的主机名；不发邮件时，其他 Mail__ 设置也要去掉。",
            { IsOn: false } => null,
            _ when !MailboxAddress.TryParse(mail.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal) =>
                "设置 Mail__From 不是邮箱地址：请写成 desk@example.gov.cn 或者 提案办理工作台 <desk@example.gov.cn> 的形式。",
            { PortInUse: < 1 or > 65535 } => "设置 Mail__Port 不是端口号：请写 1 到 65535 之间的数字，或者去掉。",
            _ when string.IsNullOrEmpty(mail.User) != string.IsNullOrEmpty(mail.Password) => "设置 Mail__User 和 Mail__Password 要么都写，要么都不写。",
            _ => null,
        };
    }

    private sealed class WebhookRules : IValidateOptions<WebhookOptions>
    {
        public ValidateOptionsResult Validate(string? name, WebhookOptions options) => options switch
        {
            { IsOn: false, Secret: { Length: > 0 } } =>
                ValidateOptionsResult.Fail("缺少设置 Webhook__Url：写明短信网关的网址；不用网关时，Webhook__Secret 也要去掉。"),
            { IsOn: false } => ValidateOptionsResult.Success,
            _ when !Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") =>
                ValidateOptionsResult.Fail("设置 Webhook__Url 不是网址：请写成 https://主机名/路径 的形式，或者留空。"),
            _ when (options.Secret?.Length ?? 0) < WebhookOptions.SecretMinLength =>
                ValidateOptionsResult.Fail($"设置 Webhook__Secret 太短：至少{WebhookOptions.SecretMinLength}个字符，并告诉短信网关。"),
            _ => ValidateOptionsResult.Success,
        };
    }
}

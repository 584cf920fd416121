using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Reads the settings and refuses to start with a sentence that names the one to correct.</summary>
public static class DeskSettings
{
    public static void AddDeskSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DeskOptions>().Bind(builder.Configuration.GetSection(DeskOptions.Section))
            .Configure<IConfiguration>(ReadPublicUrl).ValidateOnStart();
        builder.Services.AddOptions<DemoOptions>().Bind(builder.Configuration.GetSection(DemoOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<DeskOptions>, DeskRules>();
        builder.Services.AddSingleton<IValidateOptions<DemoOptions>, DemoRules>();
    }

    /// <summary>Writes what is wrong as a sentence instead of a stack trace.</summary>
    public static bool HasSoundSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return true;
        }
        catch (OptionsValidationException e)
        {
            Console.Error.WriteLine(e.Message);
            return false;
        }
        catch (InvalidOperationException e) when (e.InnerException is not null)
        {
            // A word where a number belongs, or a choice that does not exist: the binder's own sentence names the setting.
            Console.Error.WriteLine($"有一项设置不能识别：{e.Message}");
            return false;
        }
    }

    private static void ReadPublicUrl(DeskOptions options, IConfiguration configuration)
    {
        var text = configuration["PublicUrl"];
        if (!string.IsNullOrWhiteSpace(text))
        {
            options.PublicUrl = Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : new Uri("invalid:");
        }
    }

    private sealed class DeskRules(IConfiguration configuration) : IValidateOptions<DeskOptions>
    {
        public ValidateOptionsResult Validate(string? name, DeskOptions options)
        {
            if (string.IsNullOrWhiteSpace(options.DataDirectory))
            {
                return ValidateOptionsResult.Fail("缺少设置 Desk__DataDirectory：请写明存放文件、密钥和日志的目录。");
            }

            if (options.PublicUrl is { Scheme: not ("http" or "https") })
            {
                return ValidateOptionsResult.Fail("设置 PublicUrl 不是网址：请写成 https://主机名 的形式，或者留空。");
            }

            if (options.SecurityContact is { } contact && !(contact is { IsAbsoluteUri: true, Scheme: "mailto" or "https" }))
            {
                return ValidateOptionsResult.Fail("设置 Desk__SecurityContact 请写成 mailto:某人@主机名 或者 https://主机名 的形式，或者留空。");
            }

            if (options.IdleMinutes is < 1 or > DeskOptions.MostIdleMinutes)
            {
                return ValidateOptionsResult.Fail(
                    $"设置 Desk__IdleMinutes 是{options.IdleMinutes}：请写 1 到 {DeskOptions.MostIdleMinutes} 之间的分钟数，或者删去它（30 分钟）。");
            }

            try
            {
                _ = options.ProxyNetworks;
            }
            catch (FormatException)
            {
                return ValidateOptionsResult.Fail(
                    $"设置 Desk__Proxies 里有不是地址的内容（{options.Proxies}）：请写代理服务器的地址或网段，用逗号分开，例如 127.0.0.1,10.0.0.0/8。");
            }

            if (options.ProxyNetworks.Count == 0 && configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            {
                return ValidateOptionsResult.Fail(
                    "设置 ASPNETCORE_FORWARDEDHEADERS_ENABLED 会相信任何人自称的地址：请删去它，改在 Desk__Proxies 里写明代理服务器的地址，例如 127.0.0.1。");
            }

            return Unwritable("Desk__DataDirectory", options.DataDirectory) ?? Unwritable("Desk__KeyDirectory", options.KeyFolder)
                ?? ValidateOptionsResult.Success;
        }

        private static ValidateOptionsResult? Unwritable(string setting, string folder)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return ValidateOptionsResult.Fail($"设置 {setting} 指向的目录 {folder} 不能写入：{e.Message}");
            }
        }
    }

    private sealed class DemoRules : IValidateOptions<DemoOptions>
    {
        public ValidateOptionsResult Validate(string? name, DemoOptions options) =>
            options.IsOn && string.IsNullOrEmpty(options.Password)
                ? ValidateOptionsResult.Fail("演示模式需要设置 Demo__Password：演示账号共用的口令。")
                : ValidateOptionsResult.Success;
    }
}

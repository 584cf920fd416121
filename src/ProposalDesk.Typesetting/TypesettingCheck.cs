using Microsoft.Extensions.Options;

namespace ProposalDesk.Typesetting;

/// <summary>Looks whether everything the typesetter needs is installed.</summary>
public sealed class TypesettingCheck(IOptions<TypesettingOptions> options)
{
    /// <summary>Faces the font set asks for that this machine lacks, known once a document has been set.</summary>
    internal IReadOnlyList<string> MissingFaces { get; set; } = [];

    public TypesettingHealth Look()
    {
        var places = TypesettingPlaces.Find(options.Value);
        if (FindProgram(options.Value.NodePath) is null)
        {
            return Missing(
                $"没有找到 Node.js（{options.Value.NodePath}），文件无法排版。"
                + "请安装 Node.js 20（apt-get install nodejs npm），或者在设置 Typesetting:NodePath 中写明位置。");
        }

        if (!File.Exists(Path.Combine(places.Worker, "worker.mjs")) || !Directory.Exists(places.Compiler))
        {
            return Missing($"排版程序没有安装完整。请在 {places.Worker} 中运行 npm ci。");
        }

        var fonts = TypesettingPlaces.OpenFontFiles.Where(file => !File.Exists(Path.Combine(places.OpenFonts, file)))
            .Concat(places.FontFolders.Skip(1).Where(folder => !Directory.Exists(folder)).Select(folder => Path.GetFileName(folder)))
            .ToList();
        return fonts.Count == 0
            ? new TypesettingHealth(true, MissingFaces.Count == 0
                ? "排版程序和字体齐全。"
                : $"排版程序就绪。设置要求使用本机字体，但本机没有{string.Join("、", MissingFaces)}，已改用开源字体。")
            : Missing($"缺少排版字体：{string.Join("、", fonts)}。请运行 scripts/fetch-fonts.sh，或者把字体文件放到 {places.OpenFonts}。");
    }

    private static TypesettingHealth Missing(string message) => new(false, message);

    private static string? FindProgram(string name)
    {
        if (Path.IsPathFullyQualified(name))
        {
            return File.Exists(name) ? name : null;
        }

        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}

# The fonts of the official letters, from Debian's packages.
FROM debian:12-slim AS fonts
WORKDIR /fetch
COPY scripts/fetch-fonts.sh scripts/
RUN apt-get update && scripts/fetch-fonts.sh /fonts && rm -rf /var/lib/apt/lists/*

# Node.js: npm while building, the typesetter's process while running.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /desk
COPY .editorconfig BannedSymbols.txt Directory.Build.props Directory.Packages.props global.json LICENSE NOTICE ./
COPY .config .config
COPY licenses licenses
COPY src src
COPY --from=fonts /fonts src/ProposalDesk.Typesetting/Fonts/files
# First what is locked, then the little more that compiling for this kind of processor takes.
RUN dotnet restore src/ProposalDesk.Web --locked-mode \
    && dotnet publish src/ProposalDesk.Web -c Release -r "linux-$(dpkg --print-architecture | sed s/amd64/x64/)" -o /app -p:BillOfMaterials=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=node /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_HTTP_PORTS=8080 \
    Desk__DataDirectory=/data \
    ConnectionStrings__Desk="Data Source=/data/desk.db" \
    TZ=Asia/Shanghai
EXPOSE 8080
# The image has no curl; Node.js is there for the typesetter.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/live').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "ProposalDesk.Web.dll"]
